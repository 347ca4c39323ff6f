using System;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Commands;

/// <summary>Ids that follow from what caused them: deciding the same command again gives the same id.</summary>
public static class StoreId
{
    /// <summary>A GUID in D format (version 8: custom) over the parts.</summary>
    public static string From(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }

    /// <summary>The id of something that a command makes.</summary>
    public static string Of(Command command, string purpose)
    {
        ArgumentNullException.ThrowIfNull(command);
        return From(command.Tenant, command.CommandId, purpose);
    }
}
