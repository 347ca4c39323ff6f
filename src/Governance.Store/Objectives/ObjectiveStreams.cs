using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>How an objective follows from its events.</summary>
internal sealed class ObjectiveStreams() : StreamKind<ObjectiveState>(Name, typeof(ObjectiveSet), typeof(ObjectiveRetired))
{
    public const string Name = "objective";

    /// <summary>Which objective has a code.</summary>
    public const string CodeIndex = "objective-code";

    public static string NameOf(string id) => StreamName.Of(Name, id);

    protected override ObjectiveState Evolve(ObjectiveState? state, RecordedEvent recorded) => recorded.Event switch
    {
        ObjectiveSet set => new ObjectiveState { Id = StreamName.Split(recorded.Stream).Id, Code = set.Code, Name = set.Name, ParentId = set.ParentId, OwnerId = set.OwnerId },
        ObjectiveRetired retired => Existing(state, recorded) with { RetiredAt = recorded.At, RetiredBy = retired.By, RetiredReason = retired.Reason },
        _ => throw new InvalidOperationException($"An objective has no event {recorded.Event.GetType().Name}."),
    };

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(ObjectiveState state) => [(CodeIndex, state.Code, state.Id)];
}
