using System;
using System.IO;

namespace Governance.Sandbox.Story.Stage;

/// <summary>Where everything is that the story speaks to.</summary>
internal sealed record PlayOptions(Uri Dataverse, Uri Jira, Uri Server, Uri Recorder, DirectoryInfo Data, FileInfo Governance);
