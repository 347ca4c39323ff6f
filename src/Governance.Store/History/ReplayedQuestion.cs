using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.History;

/// <summary>A decision of the past with what was known right before it.</summary>
/// <param name="Recorded">The entry.</param>
/// <param name="Measure">The measure right before.</param>
/// <param name="Own">The rulebook that the measure was bound to.</param>
/// <param name="Before">Everything right before.</param>
internal sealed record ReplayedQuestion(RecordedEvent Recorded, MeasureState Measure, Rulebook Own, ReplayView Before);
