using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>One answer that a type of <c>TypedResults</c> stands for.</summary>
internal sealed record TypedAnswer(int StatusCode, ITypeSymbol? Value);

/// <summary>The statuses of ASP.NET Core's typed results, which document themselves by their types.</summary>
internal static class ResultTypes
{
    private const string Namespace = "Microsoft.AspNetCore.Http.HttpResults.";

    private static readonly Dictionary<string, int> Statuses = new()
    {
        ["Ok"] = 200,
        ["JsonHttpResult"] = 200,
        ["Created"] = 201,
        ["CreatedAtRoute"] = 201,
        ["Accepted"] = 202,
        ["AcceptedAtRoute"] = 202,
        ["NoContent"] = 204,
        ["RedirectHttpResult"] = 302,
        ["RedirectToRouteHttpResult"] = 302,
        ["BadRequest"] = 400,
        ["UnauthorizedHttpResult"] = 401,
        ["ForbidHttpResult"] = 403,
        ["NotFound"] = 404,
        ["Conflict"] = 409,
        ["UnprocessableEntity"] = 422,
        ["InternalServerError"] = 500,
    };

    /// <summary>The answers of <c>Ok&lt;T&gt;</c>, or of each member of <c>Results&lt;…&gt;</c>; empty where the type does not tell.</summary>
    public static IReadOnlyList<TypedAnswer> Answers(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || KnownTypes.FullNameOf(named) is not { } name || !name.StartsWith(Namespace, StringComparison.Ordinal))
        {
            return [];
        }

        if (named.Name == "Results")
        {
            return [.. named.TypeArguments.SelectMany(Answers)];
        }

        return Statuses.TryGetValue(named.Name, out var status) ? [new(status, named.TypeArguments.FirstOrDefault())] : [];
    }

    public static bool HasNoBody(int statusCode) => statusCode is 204 or 205 or 304 or (>= 100 and < 200);

    /// <summary>The further answers: all but the successful one.</summary>
    public static IEnumerable<ResponseSpec> Further(IEnumerable<TypedAnswer> answers, TypedAnswer? successful, TypeParser types) =>
        from answer in answers
        where answer != successful
        select new ResponseSpec(Literal.Of(answer.StatusCode), null, answer.Value is null ? null : types.Parse(answer.Value));
}
