namespace CchcBot.Office;

/// <summary>The files of reports that were issued, as they went out: asked for again, they are the same bytes.</summary>
internal interface IReportStore
{
    /// <summary>Keeps a file under a name that no other has; the same name again keeps what was kept first.</summary>
    /// <param name="report">Names the report: the act that issued it.</param>
    /// <param name="copy">Which of its copies.</param>
    /// <param name="content">The file.</param>
    /// <returns>False where it is larger than a row holds (about 640 KiB); nothing was written.</returns>
    Task<bool> KeepAsync(WorkspaceId workspace, string report, string copy, byte[] content, CancellationToken cancellation);

    /// <summary>Null where there is none.</summary>
    Task<byte[]?> FindAsync(WorkspaceId workspace, string report, string copy, CancellationToken cancellation);
}
