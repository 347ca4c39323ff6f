namespace Governance.Sandbox.WebApi;

/// <summary>One word of a filter; a literal carries its value.</summary>
internal readonly record struct ODataToken(ODataTokenKind Kind, string Text, object? Value);
