using System;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>What becomes of one outgoing event.</summary>
internal readonly record struct EventFate(bool Dropped, bool Duplicated, TimeSpan Delay, bool Reordered);
