using Governance.Store.Measures;

namespace Governance.Store.Sync.Outbound;

/// <summary>The measure's computed lights in words, the same in every host.</summary>
public static class StatusFields
{
    /// <summary>The credibility of the expected value: NotSet, Green, Yellow or Red.</summary>
    /// <param name="measure">The measure.</param>
    public static string Potential(MeasureState measure)
    {
        System.ArgumentNullException.ThrowIfNull(measure);
        return measure.Potential.ToString();
    }
}
