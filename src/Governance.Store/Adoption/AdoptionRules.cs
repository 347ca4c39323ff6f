using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Adoption;

/// <summary>When a measure may still be adopted.</summary>
internal static class AdoptionRules
{
    public const int Least = 1;
    public const int Most = 4;

    // INVARIANT: a baseline is no advance. Once a gate was decided, or once it was adopted, a measure moves by gates only.
    public static Problem? Fault(MeasureState measure) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended()
        : measure.Adoption?.ConfirmedBy is not null ? AdoptionErrors.Adopted()
        : measure.Doi != 0 || measure.Reviews.Any(review => review.Decided) ? AdoptionErrors.GateDecided()
        : null;

    public static bool IsAdopted(MeasureState measure) => measure.Adoption?.ConfirmedBy is not null;
}
