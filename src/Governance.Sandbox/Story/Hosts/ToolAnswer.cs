namespace Governance.Sandbox.Story.Hosts;

/// <summary>What a run of the command line printed, and its exit code.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>Everything printed.</summary>
    public string Words => (Output + Errors).Trim();
}
