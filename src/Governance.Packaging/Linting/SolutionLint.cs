using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Rules;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Linting;

/// <summary>All rules, in the order that their findings are reported in.</summary>
internal static class SolutionLint
{
    private static readonly ILintRule[] Rules =
    [
        new TablesKeepTheContract(),
        new ChoicesAndRelationshipsExist(),
        new TheAssemblyCanBeRegistered(),
        new StepsRunTypesOfTheAssembly(),
        new StepsUseVerifiedMessages(),
        new StepsStandInTheTransaction(),
        new AStepIsRegisteredOnce(),
        new UpdateStepsNameTheirColumns(),
        new EveryGovernedColumnIsGuarded(),
        new ImagesFitTheirMessage(),
        new ColumnSecurityIsComplete(),
        new RolesGrantNoBypass(),
        new FormsShowColumnsThatExist(),
        new ViewsShowColumnsThatExist(),
        new ControlsAreBuilt(),
        new FormsShowControlsThatExist(),
        new RootComponentsAreComplete(),
        new IdsAreUniqueAndListed(),
    ];

    /// <summary>Applies every rule.</summary>
    public static IReadOnlyList<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        [.. Rules.SelectMany(rule => rule.Check(source, assembly))];
}
