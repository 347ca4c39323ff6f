using System;

namespace Governance.Sandbox.Control;

/// <summary>A legacy change of state; no status means the state's default.</summary>
internal sealed record StateRequest(string? Table, Guid Id, int State, int? Status);
