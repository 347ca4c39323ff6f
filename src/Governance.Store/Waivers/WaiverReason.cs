namespace Governance.Store.Waivers;

/// <summary>Body of a refusal or withdrawal.</summary>
internal sealed record WaiverReason
{
    public required string Reason { get; init; }
}
