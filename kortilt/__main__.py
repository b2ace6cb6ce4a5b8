"""`python -m kortilt`."""

from kortilt.cli import main

if __name__ == "__main__":
    main()
