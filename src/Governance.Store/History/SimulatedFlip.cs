using System;

namespace Governance.Store.History;

/// <summary>A decision of the past that would have come out otherwise under the draft.</summary>
/// <param name="LedgerNumber">The entry of the decision.</param>
/// <param name="At">When it was taken.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="Measure">Its name.</param>
/// <param name="Question">What was asked, in words.</param>
/// <param name="WasAllowed">How it came out; under the draft it is the other way round.</param>
/// <param name="Reason">Why the draft refuses, or which reasons of the past fall away.</param>
public sealed record SimulatedFlip(long LedgerNumber, DateTimeOffset At, string MeasureId, string Measure, string Question, bool WasAllowed, string Reason);
