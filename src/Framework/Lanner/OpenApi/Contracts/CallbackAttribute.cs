namespace Lanner;

/// <summary>Describes the requests that this API sends because of the operation; on a router, because of each of its operations.</summary>
/// <typeparam name="TCallbacks">An interface marked with <c>[Callbacks]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class CallbackAttribute<TCallbacks> : Attribute
    where TCallbacks : ICallbacks;
