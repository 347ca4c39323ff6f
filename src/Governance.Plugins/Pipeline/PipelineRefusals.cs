namespace Governance.Plugins.Pipeline;

/// <summary>Refusals that every plug-in shares.</summary>
internal static class PipelineRefusals
{
    public static Refusal StepMismatch => Refusal.Of(
        "Plugin.StepMismatch",
        "The operation was refused because a governance check is registered on the wrong step. Ask an administrator to import the solution again.");

    public static Refusal Fault(System.Guid correlation) => Refusal.Of(
        "Plugin.Fault",
        "The operation was refused because a governance check could not be completed. Try again; if it happens again, give an administrator the id "
            + correlation.ToString("D") + ".");
}
