using System;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>Roll-ups stand beside the streams that they are derived from. They have no events of their own.</summary>
internal sealed class RollupStreams() : StreamKind<RollupState>(Name)
{
    public const string Name = "rollup";

    public static string NameOf(string id) => StreamName.Of(Name, id);

    protected override RollupState Evolve(RollupState? state, RecordedEvent recorded) =>
        throw new InvalidOperationException($"A roll-up has no event {recorded.Event.GetType().Name}.");
}
