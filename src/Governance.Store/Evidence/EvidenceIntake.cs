using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Evidence;

/// <summary>Takes in evidence that somebody sends: what is refused leaves no file behind.</summary>
public sealed class EvidenceIntake(IEvidenceContent content, ICommandBus bus)
{
    /// <summary>Keeps the bytes of a command that can be carried out, and hands it in; it is judged again when it is decided.</summary>
    /// <param name="command">The command, with the digest and the size of the bytes.</param>
    /// <param name="measure">The measure as it is now.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CommandResult> Capture(
        CaptureEvidence command, MeasureState measure, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(measure);
        if (CaptureEvidenceHandler.Fault(command, measure) is { } fault)
        {
            return new CommandResult { Outcome = fault.Outcome, Code = fault.Code, Detail = fault.Detail };
        }

        await content.Put(command.Tenant, bytes, cancellationToken);
        return await bus.Submit(command, cancellationToken);
    }
}
