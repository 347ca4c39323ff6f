namespace Governance.Sandbox.Jira.Remote;

/// <summary>What came of a delivery.</summary>
/// <param name="IsDelivered">Whether the remote answered 2xx.</param>
/// <param name="Attempts">How often it was called.</param>
/// <param name="Status">Its last status, if it answered at all.</param>
internal sealed record DeliveryResult(bool IsDelivered, int Attempts, int? Status);
