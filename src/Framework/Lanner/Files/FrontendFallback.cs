namespace Lanner;

/// <summary>What a frontend answers where it has no file.</summary>
public enum FrontendFallback
{
    /// <summary><see cref="NotFoundPage"/> where the folder has a <c>404.html</c>, else <see cref="Index"/> where it has an <c>index.html</c>, else <see cref="None"/>.</summary>
    Auto,

    /// <summary><c>index.html</c> with 200, to a reader: a GET or HEAD whose <c>Accept</c> names HTML. The script in it knows the path.</summary>
    Index,

    /// <summary><c>404.html</c> with 404.</summary>
    NotFoundPage,

    /// <summary>404, as for any unknown path.</summary>
    None,
}
