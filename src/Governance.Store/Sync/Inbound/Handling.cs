namespace Governance.Store.Sync.Inbound;

/// <summary>What a look at a row came to.</summary>
/// <param name="Finished">False: look again later.</param>
/// <param name="Reason">Why later.</param>
internal sealed record Handling(bool Finished, string Reason)
{
    /// <summary>The host did not answer, or asked for a pause: nothing is known about the row.</summary>
    public bool HostIsAway { get; init; }

    /// <summary>Nothing more to do for this version of the row.</summary>
    public static Handling Done { get; } = new(Finished: true, "");

    /// <summary>Look again later.</summary>
    public static Handling Later(string reason) => new(Finished: false, reason);
}
