using System.Collections.Generic;
using Governance.Sandbox.Security;
using Governance.Sandbox.Steps;

namespace Governance.Sandbox.Solutions;

/// <summary>What a zip brings besides tables: roles, profiles, variables, assemblies and steps.</summary>
internal sealed record ImportedSolution(
    string UniqueName,
    string Version,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<FieldSecurityProfile> Profiles,
    IReadOnlyList<EnvironmentVariable> Variables,
    IReadOnlyList<PluginAssembly> Assemblies,
    IReadOnlyList<Step> Steps);
