using Microsoft.CodeAnalysis;

namespace Lanner.Generators;

/// <summary>Every mistake that Lanner finds at build time. Ids are fixed; each message names the member and the fix.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor RouterNotPartial = Error("LAN0001", "Router is not partial",
        "Router '{0}' must be partial, so that Lanner can add its routes: write 'partial class {0}'");

    public static readonly DiagnosticDescriptor RouterInNonPartialType = Error("LAN0002", "Router is inside a type that is not partial",
        "Router '{0}' is inside '{1}', which is not partial: make '{1}' partial, or move the router out of it");

    public static readonly DiagnosticDescriptor RouterNotUsable = Error("LAN0003", "Router cannot be a type argument",
        "Router '{0}' is {1}, so IncludeRouter<{0}>() cannot name it: remove '{2}'");

    public static readonly DiagnosticDescriptor OperationNotStatic = Error("LAN0004", "Path operation is not static",
        "Path operation '{0}' must be static: add 'static', and take what it needs as parameters");

    public static readonly DiagnosticDescriptor OperationNotAccessible = Error("LAN0005", "Member is not accessible to generated code",
        "'{0}' is used by generated code in the same assembly: make it and the types around it public or internal");

    public static readonly DiagnosticDescriptor PlaceholderWithoutParameter = Error("LAN0006", "Placeholder has no parameter",
        "Path '{0}' of '{1}' has the placeholder '{{{2}}}', but no parameter has this name{3}");

    public static readonly DiagnosticDescriptor PathParameterNotInPath = Error("LAN0007", "Path parameter is not in the path",
        "Parameter '{0}' of '{1}' is marked with [Path], but the path '{2}' has no placeholder '{{{0}}}'{3}");

    public static readonly DiagnosticDescriptor DefaultOnPathParameter = Error("LAN0008", "Path parameter has a default",
        "Path parameter '{0}' of '{1}' is always present: remove its default value");

    public static readonly DiagnosticDescriptor PathParameterNotScalar = Error("LAN0009", "Path parameter is not a scalar",
        "Path parameter '{0}' of '{1}' has the type '{2}', which one text cannot hold: use a number, string, enum, Guid, date or time");

    public static readonly DiagnosticDescriptor SeveralSources = Error("LAN0010", "Parameter has several sources",
        "Parameter '{0}' of '{1}' has several sources ({2}): keep one of these attributes");

    public static readonly DiagnosticDescriptor CollectionNotOfScalars = Error("LAN0011", "Collection of models outside the body",
        "Parameter '{0}' of '{1}' reads a '{2}' from the {3}, where each item is one text: use a list of scalars, or take it from the body with [Body]");

    public static readonly DiagnosticDescriptor UnsupportedParameterType = Error("LAN0012", "Type of a parameter is not supported",
        "Parameter '{0}' of '{1}' has the type '{2}', which cannot be read from the {3}: {4}");

    public static readonly DiagnosticDescriptor UnsupportedMemberType = Error("LAN0013", "Type of a model's member is not supported",
        "'{0}' has the type '{1}', which has no JSON form here: use a scalar, enum, list, set, dictionary or model, or mark it with [JsonIgnore]");

    public static readonly DiagnosticDescriptor UnsupportedResultType = Error("LAN0014", "Type of an answer is not supported",
        "'{0}' answers with '{1}', which has no JSON form here: return a scalar, a list, a model, or an IResult");

    public static readonly DiagnosticDescriptor DependencyNotFound = Error("LAN0015", "Dependency is not found",
        "'{0}' names the dependency '{1}', which is no method in reach: write nameof(TheClass.{1}) with the class that has it");

    public static readonly DiagnosticDescriptor DependencyNotStatic = Error("LAN0016", "Dependency is not static",
        "Dependency '{0}' must be static: add 'static', and take what it needs as parameters");

    public static readonly DiagnosticDescriptor DependencyOverloaded = Error("LAN0017", "Dependency is overloaded",
        "Dependency '{0}' has {1} overloads, so its name does not tell which one is meant: give the one that is used its own name");

    public static readonly DiagnosticDescriptor DependencyCycle = Error("LAN0018", "Dependencies form a cycle",
        "Dependencies need each other in a circle: {0}. Remove one of these parameters");

    public static readonly DiagnosticDescriptor DependencyTypeMismatch = Error("LAN0019", "Dependency has another type",
        "Parameter '{0}' of '{1}' has the type '{2}', but the dependency '{3}' gives '{4}': change one of them");

    public static readonly DiagnosticDescriptor DependencyEndsTooEarly = Error("LAN0020", "Dependency ends before one that needs it",
        "'{0}' ends after the response and uses '{1}', which ends before it: set Ends = DependencyEnd.AfterResponse where '{1}' is declared as a dependency");

    public static readonly DiagnosticDescriptor ConstraintNotApplicable = Error("LAN0021", "Constraint does not apply to the type",
        "{0} applies to {1}, but '{2}' has the type '{3}': remove it, or change the type");

    public static readonly DiagnosticDescriptor InvalidPattern = Error("LAN0022", "Pattern is not a regular expression",
        "The pattern of '{0}' is not valid: {1}");

    public static readonly DiagnosticDescriptor BoundDoesNotFit = Error("LAN0023", "Bound does not fit the type",
        "The bound {0} of '{1}' is no value of the type '{2}': use one that is");

    public static readonly DiagnosticDescriptor DuplicateRoute = Error("LAN0024", "Two operations have the same method and path",
        "'{0}' repeats {1} {2}, which '{3}' answers already, so it would never run: change its path or method");

    public static readonly DiagnosticDescriptor StatusWithoutBody = Error("LAN0025", "Status allows no body",
        "'{0}' returns a value, but an answer with status {1} has no body: return nothing, or use another status");

    public static readonly DiagnosticDescriptor BlockingCall = new("LAN0026", "Blocking call in an async path operation or dependency",
        "'{0}' blocks the thread inside the async {1} '{2}': {3}", "Lanner", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor InvalidPath = Error("LAN0027", "Path is not valid",
        "Path '{0}' of '{1}' is not valid: {2}");

    public static readonly DiagnosticDescriptor UnsupportedSignature = Error("LAN0028", "Signature is not supported",
        "'{0}' {1}, so it cannot be called for a request: {2}");

    public static readonly DiagnosticDescriptor DuplicateName = Error("LAN0029", "Two members have the same name on the wire",
        "'{0}' and '{1}' both have the name '{2}' on the wire: give one of them another Alias");

    public static readonly DiagnosticDescriptor ModelNotReadable = Error("LAN0030", "Model cannot be made from a request",
        "Parameter '{0}' of '{1}' reads '{2}', which has no public constructor whose parameters all match its properties: add one");

    public static readonly DiagnosticDescriptor ResponseModelMismatch = Error("LAN0032", "Answer does not fit its model",
        "'{0}' returns '{1}', which cannot be converted to its ResponseModel '{2}': return a '{2}', or change ResponseModel");

    public static readonly DiagnosticDescriptor NoFileType = Error("LAN0040", "Type holds no file",
        "Parameter '{0}' of '{1}' is a file and has the type '{2}': use IFormFile, byte[], or a list of one of them");

    public static readonly DiagnosticDescriptor FormAndBody = Error("LAN0041", "Form and JSON body in one operation",
        "'{0}' reads a form and, with '{1}', a JSON body, but a request has one body: mark '{1}' with [Form] or [Query]");

    public static readonly DiagnosticDescriptor DefaultOfScalar = Error("LAN0042", "Default is for collections",
        "Parameter '{0}' of '{1}' is no collection, so its attribute cannot hold its default: write '{0} = value' in the signature");

    public static readonly DiagnosticDescriptor ValidatorMemberUnknown = Error("LAN0050", "Validator names no member",
        "Validator '{0}' names the member '{1}', which '{2}' does not have{3}");

    public static readonly DiagnosticDescriptor ValidatorSignature = Error("LAN0051", "Validator cannot be called",
        "Validator '{0}' {1}: {2}");

    public static readonly DiagnosticDescriptor ValidatorOutOfReach = Error("LAN0052", "Validator would never run",
        "'{0}' has a validator that is async or takes services, which runs only where '{0}' itself is a parameter of the body: take it so, or call the validator from the outer model's");

    public static readonly DiagnosticDescriptor ValidatorTypeMismatch = Error("LAN0053", "Validator does not take the type",
        "'{0}' has the type '{1}', but '{2}' does not implement IValidator<{1}>: add it, or remove the attribute");

    public static readonly DiagnosticDescriptor PatchCannotSet = Error("LAN0054", "Partial update cannot set a member",
        "'{0}' cannot be set, so Patch<{1}> could not apply it: make '{1}' a record, or give the property a public 'set'");

    public static readonly DiagnosticDescriptor DerivedTypeWithoutTag = Error("LAN0055", "Derived type has no tag",
        "'{0}' is a derived type of '{1}' without a tag, so no request could tell it: write [JsonDerivedType(typeof({0}), \"tag\")] with a string");

    public static readonly DiagnosticDescriptor RouterIncludesItself = Error("LAN0080", "Router includes itself",
        "Routers include each other in a circle: {0}. Remove one of these [Include] attributes");

    public static readonly DiagnosticDescriptor IncludeIsNoRouter = Error("LAN0081", "Included class is no router",
        "'{0}' includes '{1}', which is not marked with [Router]: mark it, or remove the [Include] attribute");

    public static readonly DiagnosticDescriptor DependencyWithoutInvoke = Error("LAN0082", "Instance cannot be called as a dependency",
        "Dependency '{0}' holds a '{1}', which has no method 'Invoke' or 'InvokeAsync' in reach: add one, whose parameters are read from the request");

    public static readonly DiagnosticDescriptor DependencyInstanceNotMade = Error("LAN0083", "Instance of a dependency cannot be made",
        "'{0}' has a method 'Invoke', so one instance serves all requests, but no constructor without parameters makes it: add one, or keep the instance in a static field and write nameof(TheField)");

    public static readonly DiagnosticDescriptor DependencyNotMarked = Error("LAN0084", "Class is a dependency",
        "Parameter '{0}' of '{1}' would be looked up as a service, but the constructor of '{2}' reads the request: write [Depends] before it");

    public static readonly DiagnosticDescriptor DependencyMayBeNull = Error("LAN0085", "Dependency may give null",
        "Parameter '{0}' of '{1}' is never null, but '{2}' {3}: write '{4}? {0}', or see to a value");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Lanner", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
