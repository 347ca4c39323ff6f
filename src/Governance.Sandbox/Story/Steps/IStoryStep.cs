using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Steps;

/// <summary>One step of the story.</summary>
internal interface IStoryStep
{
    public int Number { get; }

    public string Title { get; }

    /// <summary>Plays the step and checks everything that it promises.</summary>
    /// <exception cref="Checks.OtherwiseException">It came out otherwise than told.</exception>
    public Task PlayAsync(World world);
}
