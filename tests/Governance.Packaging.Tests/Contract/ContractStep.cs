namespace Governance.Packaging.Tests.Contract;

/// <summary>A step as the contracts page asks for it; filter and image are sorted or empty.</summary>
internal sealed record ContractStep(string Type, string Message, string Table, string Filter, string Image);
