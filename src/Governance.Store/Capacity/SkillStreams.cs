using System;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>How a skill follows from its events: one stream a skill.</summary>
internal sealed class SkillStreams() : StreamKind<SkillState>(KindName, typeof(SkillCreated), typeof(SupplyEntered), typeof(SkillNeedsChanged))
{
    public const string KindName = "skill";

    public static string NameOf(string code) => StreamName.Of(KindName, code);

    protected override SkillState Evolve(SkillState? state, RecordedEvent recorded) => recorded.Event switch
    {
        SkillCreated created => new SkillState { Code = StreamName.Split(recorded.Stream).Id, Name = created.Name },
        SupplyEntered entered => Existing(state, recorded).With(entered),
        SkillNeedsChanged changed => Existing(state, recorded).With(changed),
        _ => throw new InvalidOperationException($"A skill has no event {recorded.Event.GetType().Name}."),
    };
}
