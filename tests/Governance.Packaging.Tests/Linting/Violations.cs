using System.Collections.Generic;

namespace Governance.Packaging.Tests.Linting;

/// <summary>All planted violations.</summary>
internal static class Violations
{
    public static IReadOnlyList<Violation> All { get; } =
        [.. StepViolations.All, .. TableViolations.All, .. PackageViolations.All, .. ControlViolations.All];
}
