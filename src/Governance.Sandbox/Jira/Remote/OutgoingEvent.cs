using System;
using System.Threading.Tasks;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>An event on its way to the remote.</summary>
/// <param name="Delivery">What is sent.</param>
/// <param name="Delay">How long it waits first.</param>
/// <param name="WaitsFor">Set when the event that overtakes this one has been sent; null when none does.</param>
/// <param name="Overtakes">To be set when this one has been sent, for the event that it overtakes, if it does.</param>
internal sealed record OutgoingEvent(Delivery Delivery, TimeSpan Delay, TaskCompletionSource? WaitsFor, TaskCompletionSource? Overtakes);
