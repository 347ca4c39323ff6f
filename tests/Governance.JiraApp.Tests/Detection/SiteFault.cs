using System;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>Something that goes wrong once, at the first call whose line contains a text.</summary>
/// <param name="Call">Part of "METHOD path".</param>
/// <param name="Status">What is answered; 0 when the connection breaks.</param>
/// <param name="IsAfter">Whether the call was carried out before it went wrong.</param>
internal sealed record SiteFault(string Call, int Status, bool IsAfter = false)
{
    public bool Fits(string call) => call.Contains(Call, StringComparison.Ordinal);
}
