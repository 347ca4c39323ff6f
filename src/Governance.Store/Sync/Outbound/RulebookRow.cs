using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Governance.Store.Rulebooks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>A rulebook's row as it should be.</summary>
internal static class RulebookRow
{
    /// <summary>The row's id follows from the digest: every environment and every instance agree on it.</summary>
    public static Guid IdOf(string digest) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("gov_rulebook:" + digest)).AsSpan(0, 16));

    public static HostRow Of(RulebookState rulebook) =>
        new(DataverseTable.Rulebook, IdOf(rulebook.Digest), rulebook.LedgerNumber,
            new Dictionary<string, HostValue>(StringComparer.Ordinal)
            {
                ["gov_name"] = HostValue.Of(rulebook.Name, 200),
                ["gov_version"] = HostValue.Of((long?)rulebook.Version),
                ["gov_digest"] = HostValue.Of(rulebook.Digest, 64),
                ["gov_canonicalform"] = HostValue.Of(rulebook.Canonical, 1_048_576),
            });
}
