namespace Governance.Store.Measures;

/// <summary>What became of a line of a packet.</summary>
internal enum PacketLineChange
{
    Same = 0,
    Changed = 1,
    Added = 2,
    Removed = 3,
}
