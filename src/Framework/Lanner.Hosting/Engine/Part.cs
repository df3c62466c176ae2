using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>One running part of a resource: a replica's process, or the resource itself where it has no process.</summary>
/// <param name="Id">Name under which its state is published.</param>
/// <param name="InstanceId">Suffix that tells it from other replicas; stays over restarts.</param>
internal sealed record Part(string Id, string InstanceId)
{
    public static Part Process(IResource resource)
    {
        var suffix = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 8);
        return new Part($"{resource.Name}-{suffix}", suffix);
    }
}
