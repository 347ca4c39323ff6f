namespace Governance.Sandbox.WebApi;

/// <summary>The kinds of words in a filter.</summary>
internal enum ODataTokenKind
{
    Name,
    Text,
    Literal,
    Open,
    Close,
    Comma,
    End,
}
