using System.CommandLine;

namespace Governance.Server.CommandLine;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data") { Description = "The data folder.", Required = true };
}
