namespace CchcBot.App.Read;

/// <summary>The input cannot be read; the message says why and what to do. Exit status 1.</summary>
internal sealed class ReadFailureException(string message, Exception? inner = null) : Exception(message, inner);
