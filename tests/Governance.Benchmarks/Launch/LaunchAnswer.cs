namespace Governance.Benchmarks.Launch;

/// <summary>An answer as the hand-written line has it: gate, step and person are numbers; the digest is the text that it is everywhere.</summary>
internal struct LaunchAnswer
{
    public int Gate;
    public int Step;
    public int Person;
    public bool Approves;
    public bool Rejects;
    public int Round;
    public long Sequence;
    public string Packet;
}
