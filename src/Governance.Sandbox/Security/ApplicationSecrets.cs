using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Sandbox.Security;

/// <summary>The client ids and secrets of application users. Thread-safe.</summary>
internal sealed class ApplicationSecrets
{
    private readonly ConcurrentDictionary<string, (Guid User, byte[] Digest)> clients = new(StringComparer.OrdinalIgnoreCase);

    public bool TryAdd(string clientId, string clientSecret, Guid user) => clients.TryAdd(clientId, (user, Digest(clientSecret)));

    public Guid? Resolve(string clientId, string clientSecret) =>
        clients.TryGetValue(clientId, out var found) && CryptographicOperations.FixedTimeEquals(found.Digest, Digest(clientSecret))
            ? found.User
            : null;

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
