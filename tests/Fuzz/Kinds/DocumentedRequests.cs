namespace Fuzz;

/// <summary>As the document asks for.</summary>
internal sealed class ValidRequests : RequestKind
{
    public override string Name => "valid";

    public override bool Fits(ApiOperation operation) => true;

    public override FuzzRequest Make(ApiOperation operation, Random random) =>
        new RequestMaker(operation, random).Valid().Build(Name, Expectation.Accepted);
}

/// <summary>With one fault that no lax reading accepts.</summary>
internal sealed class FaultyRequests : RequestKind
{
    public override string Name => "one fault";

    public override bool Fits(ApiOperation operation) => true;

    public override FuzzRequest? Make(ApiOperation operation, Random random)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (new RequestMaker(operation, random).Faulty() is { } faulty)
                return faulty.Build(Name, Expectation.Refused);
        }

        return null;
    }
}

/// <summary>Noise, damaged bodies, texts that nobody honest sends.</summary>
internal sealed class HostileRequests : RequestKind
{
    public override string Name => "noise";

    public override bool Fits(ApiOperation operation) => true;

    public override FuzzRequest Make(ApiOperation operation, Random random) =>
        new RequestMaker(operation, random).Hostile().Build(Name, Expectation.NoServerError);
}
