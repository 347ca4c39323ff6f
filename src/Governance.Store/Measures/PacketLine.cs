namespace Governance.Store.Measures;

/// <summary>One line of a packet, as it was seen and as it is now.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="What">What it is about, in words.</param>
/// <param name="Seen">What was seen; null when it was not there.</param>
/// <param name="Now">What is there now; null when it is gone.</param>
internal sealed record PacketLine(PacketLineChange Change, string What, string? Seen, string? Now);
