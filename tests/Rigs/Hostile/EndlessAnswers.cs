using Lanner;

namespace Rigs.Hostile;

/// <summary>Requests whose answers do not end by themselves, with the status that is due. Sizes are ten times apart where a kind has any.</summary>
internal static class EndlessAnswers
{
    /// <summary>Name, path and status of each; 0 for an answer that is broken off.</summary>
    public static IEnumerable<(string Name, string Path, int Status)> Cases()
    {
        yield return ("two models that refer to each other", "/endless/cycle", 500);
        yield return ("the same in a list", "/endless/cycles", 500);
        yield return ("the same in an object without a type", "/endless/untyped-cycle", 500);
        yield return ("a dictionary that holds itself", "/endless/dictionary", 500);
        yield return ("a list that holds itself", "/endless/list", 500);
        yield return ("a tuple whose model refers to itself", "/endless/tuple", 500);
        yield return ("a stream whose second item has a cycle", "/endless/stream", 0);
        yield return ("a plain endpoint with a cycle", "/plain/cycle", 500);
        yield return ("a chain at the limit", "/endless/chain/200", 200);
        foreach (var kind in (string[])["chain", "union", "node"])
        {
            foreach (var count in (int[])[1_000, 10_000, 100_000])
                yield return ($"{kind}, {count} deep", $"/endless/{kind}/{count}", 500);
        }

        // The platform's own document takes time by the square of the depth.
        foreach (var count in (int[])[1_000, 10_000])
            yield return ($"element, {count} deep", $"/endless/element/{count}", 500);
        foreach (var levels in (int[])[10, 13, 17])
            yield return ($"shared lists, 2^{levels} values", $"/endless/shared/{levels}", 200);
        yield return ("shared lists, 2^40 values", "/endless/shared/40", 500);
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        _ = app.IncludeRouter<EndlessAnswersRouter>();
        _ = app.MapGet("/plain/cycle", EndlessAnswersRouter.Cyclic);
    }
}
