using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Ledger;

namespace Governance.Store.Writing;

/// <summary>What makes two commands the same: type, content, and who asks. Not the time.</summary>
internal static class CommandDigest
{
    // Tenant and id are the key that the digest stands under; of the actor only the subject counts. All three are
    // required, so the serializer cannot be told to leave them out.
    private static readonly string[] Apart = ["tenant", "commandId", "actor"];

    public static byte[] Of(Command command)
    {
        var members = JsonSerializer.SerializeToNode(command, command.GetType(), StoreJson.Options)!.AsObject();
        foreach (var name in Apart)
        {
            members.Remove(name);
        }

        var content = JsonSerializer.SerializeToElement(new JsonArray(command.GetType().Name, command.Actor.Subject, members));
        return SHA256.HashData(CanonicalJson.Write(content));
    }
}
