using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Governance.Rules.Rulebooks;
using Governance.Store.Gates;
using Governance.Store.Rulebooks;

namespace Governance.Store.Tests.Sync;

/// <summary>One rulebook as text; no gate is judged here.</summary>
internal sealed class FakeRulebooks : IRulebookReader, IGateReader
{
    public static RulebookState State { get; } = new()
    {
        Digest = new string('a', 64), Code = "lending", Name = "Lending", Version = 2, Canonical = "rulebook\t1\n",
        PublishedAt = DateTimeOffset.UnixEpoch, LedgerNumber = 3,
    };

    public ValueTask<RulebookState?> Find(string tenant, string digest) =>
        ValueTask.FromResult(digest == State.Digest ? State : null);

    public ValueTask<Rulebook?> Parsed(string tenant, string digest) => ValueTask.FromResult<Rulebook?>(null);

    public ValueTask<IReadOnlyList<RulebookState>> List(string tenant) => ValueTask.FromResult<IReadOnlyList<RulebookState>>([State]);

    public ValueTask<GateLook?> Look(string tenant, string measureId, string? gate = null) => ValueTask.FromResult<GateLook?>(null);
}
