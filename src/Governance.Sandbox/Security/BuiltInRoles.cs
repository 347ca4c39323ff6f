using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Security;

/// <summary>Roles that every environment has, reduced to the tables that are here.</summary>
internal static class BuiltInRoles
{
    private static readonly string[] Everywhere =
        ["prvReadUser", "prvAppendToUser", "prvReadOrganization", "prvReadBusinessUnit", "prvReadEnvironmentVariableDefinition", "prvReadEnvironmentVariableValue"];

    private static readonly string[] Work = ["Create", "Read", "Write", "Append", "AppendTo", "Assign"];

    public static Role BasicUser => Role.Of("Basic User", [.. Everywhere, "prvReadAccount", "prvAppendToAccount", .. On("Activity"), "prvDeleteActivity"]);

    public static Role Salesperson => Role.Of("Salesperson", [.. Everywhere, .. On("Account"), .. On("Opportunity"), .. On("Activity")]);

    private static IEnumerable<string> On(string table) => Work.Select(access => $"prv{access}{table}");
}
