using System;

namespace Governance.Sandbox.Control;

/// <summary>The user for whom a token is wanted.</summary>
internal sealed record TokenRequest(Guid Systemuserid);
