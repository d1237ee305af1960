using System.ComponentModel;
using System.Diagnostics;
using CchcBot.Documents;

namespace CchcBot.App.Read;

/// <summary>Reads each sent file in a child process with a time limit; its output is untrusted and validated.</summary>
internal sealed partial class ChildReader(ChildProgram program, FileQueue queue, ILogger<ChildReader> logger) : IFileReader
{
    private const int LongestEnding = 10;
    private const int MostError = 64;

    /// <summary>Exit codes after SIGKILL (by us, by the child's own budget or by the system out of memory); on Windows -1.</summary>
    private static readonly int[] Killed = [128 + 9, -1];

    public async Task<FileOutcome> ReadAsync(Turn turn, string name, Func<CancellationToken, Task<byte[]?>> fetch, CancellationToken cancellation)
    {
        using var place = queue.Enter($"{turn.Workspace.Id.Tenant} {turn.Person.Id}", out var isTheirs);
        if (place is null)
        {
            return new FileOutcome(Failure: isTheirs ? FileFailure.StillReading : FileFailure.Busy);
        }

        if (await fetch(cancellation) is not { } content)
        {
            return new FileOutcome();
        }

        if (!await place.WorkAsync(cancellation))
        {
            return new FileOutcome(Failure: FileFailure.Busy);
        }

        var began = Stopwatch.GetTimestamp();
        var (reading, failure) = await RunAsync(content, Ending(name), cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        return reading is null
            ? new FileOutcome(Failure: failure) { Took = took }
            : FileOutcome.Of(name, content, reading, took);
    }

    /// <summary>The file name is untrusted: only a short alphanumeric extension is passed to the child, otherwise ".".</summary>
    internal static string Ending(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and <= LongestEnding && ending.AsSpan(1).ContainsAnyExcept(Letters) is false ? ending : ".";
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private async Task<(FileReading? Reading, FileFailure Failure)> RunAsync(byte[] content, string ending, CancellationToken cancellation)
    {
        using var child = Start(ending, content.Length);
        if (child is null)
        {
            return (null, FileFailure.Broken);
        }

        using var late = new CancellationTokenSource(program.MostTime, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        // Killing the child closes its pipes, and so ends every pending read or write.
        await using var ends = either.Token.Register(() => Kill(child));
        try
        {
            var sending = SendAsync(child.StandardInput.BaseStream, content);
            var error = TakeAsync(child.StandardError.BaseStream, MostError, isCut: true);
            var output = await TakeAsync(child.StandardOutput.BaseStream, program.MostOutput, isCut: false);
            if (output is null)
            {
                Kill(child);
            }

            await child.WaitForExitAsync(CancellationToken.None);
            await sending;
            cancellation.ThrowIfCancellationRequested();
            return Outcome(output, child.ExitCode, (await error)!.Length, late.IsCancellationRequested);
        }
        finally
        {
            Kill(child);
        }
    }

    private (FileReading? Reading, FileFailure Failure) Outcome(byte[]? output, int status, int errorLength, bool isLate)
    {
        if (status == 0 && output is not null && FileReadingPipe.Parse(output) is { } reading)
        {
            return (reading, default);
        }

        Log.NotRead(logger, status, output?.Length, errorLength, isLate);
        return (null, isLate || output is null || Killed.Contains(status) ? FileFailure.TooCostly : FileFailure.Broken);
    }

    private Process? Start(string ending, int length)
    {
        try
        {
            var child = Process.Start(program.Start(ending, length));
            if (child is not null)
            {
                Yield(child);
            }

            return child;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or IOException)
        {
            Log.NotStarted(logger, failure.GetType().Name);
            return null;
        }
    }

    /// <summary>Lowers the child's priority, so that turns are not slowed down.</summary>
    private static void Yield(Process child)
    {
        try
        {
            child.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            // It has exited, or we lack the right; its processor time is limited anyway.
        }
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            // It has exited already.
        }
    }

    private static async Task SendAsync(Stream input, byte[] content)
    {
        try
        {
            await using (input)
            {
                await input.WriteAsync(content, CancellationToken.None);
            }
        }
        catch (IOException)
        {
            // The child exited before reading everything; its output and exit code tell why.
        }
    }

    /// <summary>Reads a stream to its end. Above the limit: the rest is dropped if isCut, otherwise null.</summary>
    private static async Task<byte[]?> TakeAsync(Stream output, int most, bool isCut)
    {
        using var taken = new MemoryStream();
        var piece = new byte[16_384];
        int read;
        while ((read = await output.ReadAsync(piece, CancellationToken.None)) > 0)
        {
            if (taken.Length + read <= most)
            {
                taken.Write(piece, 0, read);
            }
            else if (!isCut)
            {
                return null;
            }
        }

        return taken.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "A sent file was not read: the process ended with {Status}, {Output} bytes of output and {Error} of errors, late: {IsLate}.")]
        public static partial void NotRead(ILogger logger, int status, int? output, int error, bool isLate);

        [LoggerMessage(2, LogLevel.Error, "The process that reads sent files could not be started: {Failure}.")]
        public static partial void NotStarted(ILogger logger, string failure);
    }
}
