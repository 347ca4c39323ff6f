using System;

namespace Governance.JiraApp.Tokens;

/// <summary>A sealed secret and its end.</summary>
internal sealed record SealedSecret(string Sealed, DateTimeOffset ExpiresAt);
