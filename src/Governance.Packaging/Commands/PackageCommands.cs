using System.CommandLine;

namespace Governance.Packaging.Commands;

/// <summary>The command line: <c>pack</c> and <c>lint</c>.</summary>
internal static class PackageCommands
{
    public static RootCommand Create()
    {
        var source = new Option<string>("--source") { Description = "Folder of the unpacked solution.", Required = true };
        var controls = new Option<string?>("--controls") { Description = "Folder of the built controls, one folder each. Without it they are looked for in the source." };
        var assembly = new Option<string>("--assembly") { Description = "The built plug-in DLL.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder that the zip is written to.", Required = true };

        var pack = new Command("pack", "Checks the solution and writes the zip that administrators import.") { source, controls, assembly, output };
        pack.SetAction(parsed => PackCommand.Run(
            parsed.GetRequiredValue(source),
            parsed.GetValue(controls),
            parsed.GetRequiredValue(assembly),
            parsed.GetRequiredValue(output),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));

        var lint = new Command("lint", "Checks the solution and says what is wrong.") { source, controls, assembly };
        lint.SetAction(parsed => LintCommand.Run(
            parsed.GetRequiredValue(source),
            parsed.GetValue(controls),
            parsed.GetRequiredValue(assembly),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));

        return new RootCommand("Packs the Dataverse solution.") { pack, lint };
    }
}
