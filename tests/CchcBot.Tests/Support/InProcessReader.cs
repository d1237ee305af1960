using CchcBot.App.Read;
using CchcBot.Documents;
using CchcBot.Kernel;

namespace CchcBot.Tests.Support;

/// <summary>Reads sent files as the child does and takes them over its pipe, without the start of a process for each.</summary>
internal sealed class InProcessReader : IFileReader
{
    public async Task<FileOutcome> ReadAsync(Turn turn, string name, Func<CancellationToken, Task<byte[]?>> fetch, CancellationToken cancellation)
    {
        if (await fetch(cancellation) is not { } content)
        {
            return new FileOutcome();
        }

        using var pipe = new MemoryStream();
        FileReadingPipe.Write(pipe, FileReading.Read(content, $"file{ChildReader.Ending(name)}", cancellation));
        return FileReadingPipe.Parse(pipe.ToArray()) is { } reading
            ? FileOutcome.Of(name, content, reading, TimeSpan.Zero)
            : new FileOutcome(Failure: FileFailure.Broken);
    }
}
