using Governance.Store.Commands;

namespace Governance.Store.Intake.Needs;

/// <summary>Denials about what a demand would need of people.</summary>
internal static class NeedErrors
{
    public static Problem CapacityShort(string missing) => Problem.Refused(
        "Intake.CapacityShort",
        $"The people that this demand needs are not there: {missing}. Have more offered, move what a measure needs, or change the needs of this demand.");
}
