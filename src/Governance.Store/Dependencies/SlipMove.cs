using System;

using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>A dependency that would come later, and what that does to the measure that waits for it.</summary>
/// <param name="Waiting">The measure that waits.</param>
/// <param name="Dependency">What it waits for.</param>
/// <param name="Expected">When it would come.</param>
/// <param name="LateDays">By how many days after it is needed; 0 when there was room enough.</param>
internal sealed record SlipMove(MeasureState Waiting, Dependency Dependency, DateOnly Expected, int LateDays);
