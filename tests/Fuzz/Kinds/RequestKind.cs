namespace Fuzz;

/// <summary>A kind of input: makes requests for the operations that it fits.</summary>
internal abstract class RequestKind
{
    // What Lanner reads and writes at most, by default.
    protected const int MaxDepth = 200;

    /// <summary>As the report names it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the operation can be sent such input.</summary>
    public abstract bool Fits(ApiOperation operation);

    /// <summary>The next request; null where the document leaves no room for one.</summary>
    public abstract FuzzRequest? Make(ApiOperation operation, Random random);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<RequestKind> All() =>
    [
        new ValidRequests(), new FaultyRequests(), new HostileRequests(),
        new RecursionRequests(), new UnknownKeyRequests(), new RepeatedKeyRequests(), new WideRequests(), new PatternRequests(),
        new NestingRequests(), new DeepAnswerRequests(),
        new CharsetRequests(), new NullCharacterRequests(), new SurrogateRequests(), new LongTextRequests(), new HeaderTextRequests(),
        new TimeRequests(), new NumberRequests(), new StoredValueRequests(),
        new MultipartRequests(), new QueryRequests(), new MethodRequests(), new FramingRequests(), new HandshakeRequests(),
    ];

    protected static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Mostly small: large ones cost a broken service much.</summary>
    protected static int Size(Random random) => random.Next(20) switch
    {
        0 => random.Next(10_000, 30_000),
        < 5 => random.Next(300, 3000),
        _ => random.Next(1, 100),
    };

    /// <summary>A valid request with everything in it, changed at a place of the asked kind; null without one.</summary>
    protected FuzzRequest? Change(ApiOperation operation, Random random, Func<Place, bool> where, Action<Place> change)
    {
        var draft = new RequestMaker(operation, random).Valid(isFull: true);
        MakeUnique(draft, random);
        var places = Place.Of(draft).Where(where).ToList();
        if (places.Count == 0)
            return null;
        change(Pick(random, places));
        return draft.Build(Name, Expectation.NoServerError);
    }

    /// <summary>Whether a request for the operation has such a place.</summary>
    protected static bool HasPlace(ApiOperation operation, Func<Place, bool> where) =>
        Enumerable.Range(0, 3)
            .SelectMany(seed => Place.Of(new RequestMaker(operation, new Random(seed)).Valid(isFull: true)))
            .Any(where);

    // So that the database looks at the rest, too.
    private static void MakeUnique(Draft draft, Random random)
    {
        if (draft.Body?.GetValueKind() == System.Text.Json.JsonValueKind.Object && draft.Body["code"] is not null)
        {
            draft.Body["code"] = $"{random.Next():x8}{random.Next():x8}";
            draft.Body["price"] = 5;
            draft.Body["parentId"] = null;
        }

        var code = draft.Texts.FindIndex(text => text.Parameter.Name == "code");
        if (code >= 0)
            draft.Texts[code] = draft.Texts[code] with { Text = $"{random.Next():x8}" };
    }
}
