using System;

namespace Governance.Store.Measures;

/// <summary>Roles count from when they were given until they end.</summary>
internal static class HeldRoles
{
    /// <summary>The measure with those roles only that are held at the time.</summary>
    public static MeasureState At(MeasureState measure, DateTimeOffset time) =>
        measure.Roles.TrueForAll(held => held.IsHeldAt(time)) ? measure : measure with { Roles = measure.Roles.FindAll(held => held.IsHeldAt(time)) };
}
