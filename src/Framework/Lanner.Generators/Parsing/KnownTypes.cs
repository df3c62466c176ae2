using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Full names of the types that mean something to the parser.</summary>
internal static class KnownTypes
{
    public const string Router = "Lanner.RouterAttribute";
    public const string Model = "Lanner.ModelAttribute";
    public const string Operation = "Lanner.OperationAttribute";
    public const string WebSocket = "Lanner.WebSocketAttribute";
    public const string WebSocketConnection = "Lanner.WebSocketConnection";
    public const string Webhooks = "Lanner.WebhooksAttribute";
    public const string Callbacks = "Lanner.CallbacksAttribute";
    public const string Callback = "Lanner.CallbackAttribute";
    public const string OpenApiExtra = "Lanner.OpenApiExtraAttribute";
    public const string SchemaExtra = "Lanner.SchemaExtraAttribute";
    public const string Response = "Lanner.ResponseAttribute";
    public const string Constraint = "Lanner.ConstraintAttribute";
    public const string Field = "Lanner.FieldAttribute";
    public const string Path = "Lanner.PathAttribute";
    public const string Query = "Lanner.QueryAttribute";
    public const string Header = "Lanner.HeaderAttribute";
    public const string Cookie = "Lanner.CookieAttribute";
    public const string Body = "Lanner.BodyAttribute";
    public const string Form = "Lanner.FormAttribute";
    public const string JsonEncoded = "Lanner.JsonEncoded";
    public const string File = "Lanner.FileAttribute";
    public const string OneOf = "Lanner.OneOfAttribute";
    public const string Name = "Lanner.NameAttribute";
    public const string WireNames = "Lanner.WireNamesAttribute";
    public const string Patch = "Lanner.Patch";
    public const string Union = "Lanner.Union";
    public const string HttpUrl = "Lanner.HttpUrlAttribute";
    public const string Base64 = "Lanner.Base64Attribute";
    public const string Validate = "Lanner.ValidateAttribute";
    public const string Validator = "Lanner.IValidator";
    public const string Depends = "Lanner.DependsAttribute";
    public const string DependsOn = "Lanner.DependsOnAttribute";
    public const string Requires = "Lanner.RequiresAttribute";
    public const string BackgroundTasks = "Lanner.BackgroundTasks";
    public const string ServerSentEvent = "Lanner.ServerSentEvent";
    public const string OperationOutcome = "Lanner.OperationOutcome";

    public const string FromServices = "Microsoft.AspNetCore.Mvc.FromServicesAttribute";
    public const string FromKeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    public const string HttpRequest = "Microsoft.AspNetCore.Http.HttpRequest";
    public const string HttpResponse = "Microsoft.AspNetCore.Http.HttpResponse";
    public const string FormFile = "Microsoft.AspNetCore.Http.IFormFile";
    public const string Result = "Microsoft.AspNetCore.Http.IResult";
    public const string ClaimsPrincipal = "System.Security.Claims.ClaimsPrincipal";
    public const string SseItem = "System.Net.ServerSentEvents.SseItem";
    public const string Stream = "System.IO.Stream";
    public const string CancellationToken = "System.Threading.CancellationToken";

    public const string JsonPolymorphic = "System.Text.Json.Serialization.JsonPolymorphicAttribute";
    public const string JsonDerivedType = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonPropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonConstructor = "System.Text.Json.Serialization.JsonConstructorAttribute";

    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>Namespace, containing types and name, without type arguments.</summary>
    public static string FullNameOf(ISymbol symbol) => symbol.ToDisplayString(FullName);

    public static bool Is(ISymbol? symbol, string fullName) => symbol is not null && FullNameOf(symbol) == fullName;

    public static bool IsOrDerivesFrom(INamedTypeSymbol? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Is(type, fullName))
            {
                return true;
            }
        }

        return false;
    }
}
