using Governance.Packaging.Commands;

namespace Governance.Packaging;

/// <summary>Turns the solution source into the zip that administrators import, and checks it first.</summary>
internal static class Program
{
    private static int Main(string[] args) => PackageCommands.Create().Parse(args).Invoke();
}
