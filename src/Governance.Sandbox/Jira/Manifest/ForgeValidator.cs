namespace Governance.Sandbox.Jira.Manifest;

/// <summary>A workflow validator: the function that is asked before a transition.</summary>
/// <param name="Key">The module's key.</param>
/// <param name="Name">As people see it.</param>
/// <param name="FunctionKey">The function's key.</param>
/// <param name="Handler">The function's file and export, as in <c>index.validateGate</c>.</param>
internal sealed record ForgeValidator(string Key, string Name, string FunctionKey, string Handler);
